/** The one helper that Docusaurus's code for the browser uses; its package brings all of them into every page. */
export function __importDefault(module) {
  return module?.__esModule ? module : {default: module};
}
