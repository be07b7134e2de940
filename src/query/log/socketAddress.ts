import type {LogEnd} from '../model';
import {numberOf} from '../portNumber';

const IPV4 = String.raw`\d{1,3}(?:\.\d{1,3}){3}`;
/** Shortened or of full length, so that a time of day is none. */
const IPV6 = String.raw`(?=[^\]]*::|(?:[0-9a-f]*:){7})[0-9a-f:]*:(?:${IPV4}|[0-9a-f:]*)`;
const INTERFACE = String.raw`(?:%[\w.-]+?)?`;
const NAME = String.raw`(?=[\w.-]*[a-z])\w(?:[\w.-]*\w)?`;
/** A number, the name of a service where the listing was not numeric, or `*` for any. */
const PORT = String.raw`(\d+|\*|[a-z][\w-]*)`;

const ADDRESS = new RegExp(`^(?:${IPV4}|${IPV6})$`, 'i');

const FORMS = [
  String.raw`^\[([^\]\s]+)\]:${PORT}$`,
  String.raw`^((?:${IPV4}|\*)${INTERFACE})[:.]${PORT}$`,
  // tcpdump, BSD, macOS
  String.raw`^(${IPV6}${INTERFACE})\.${PORT}$`,
  // netstat of Linux
  String.raw`^(${IPV6}${INTERFACE}):(\d+|\*)$`,
  String.raw`^(${NAME})[:.](\d+)$`,
].map((form) => new RegExp(form, 'i'));

const BARE_IPV4 = new RegExp(`^${IPV4}$`);

/** An address with its port, as one word of a log writes it; undefined where the word is none. */
export function parseSocketAddress(word: string): LogEnd | undefined {
  if (BARE_IPV4.test(word)) return undefined;
  for (const form of FORMS) {
    const [, address, port] = form.exec(word) ?? [];
    if (address !== undefined && port !== undefined) {
      return {address, port: /^\d+$/.test(port) ? numberOf(port) : null};
    }
  }
  return undefined;
}

/** Whether the word is an IP address and nothing else. */
export function isAddress(word: string): boolean {
  return ADDRESS.test(word);
}
