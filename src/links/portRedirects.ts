import type {Matrix} from '../matrix/model';
import {selectPagePorts} from '../matrix/select';
import {routes} from '../routes';
import type {Redirects} from './model';

/** From the bare port number, which people type after the host name, to the page of the port. */
export function portRedirects(matrix: Matrix): Redirects {
  return Object.fromEntries(
    selectPagePorts(matrix).map((port) => [`/${String(port)}`, routes.port(port)] as const),
  );
}
