export {default as OpenDialog} from './OpenDialog';
export {default as SearchBox} from './SearchBox';
