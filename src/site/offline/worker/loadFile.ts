import {buildOf} from '../buildOf';
import type {KeepFailure, OfflineSite} from '../model';

/** A file that could not be kept. */
export class KeepError extends Error {
  readonly failure: KeepFailure;

  constructor(failure: KeepFailure, address: string) {
    super(`${address}: ${failure}`);
    this.failure = failure;
  }
}

/**
 * The server's response in the form in which it is kept, only if it belongs to this build, so that kept builds never
 * mix. Throws a `KeepError` otherwise.
 */
export async function ownResponse(response: Response, address: string, site: OfflineSite): Promise<Response> {
  if (response.status !== 200) throw new KeepError('network', address);
  const body = await response.arrayBuffer();
  if (!(await isOwn(body, address, site))) throw new KeepError('changed', address);
  // A new one, because browsers reject a redirected response to a navigation.
  return new Response(body, {status: 200, headers: response.headers});
}

async function isOwn(body: ArrayBuffer, address: string, site: OfflineSite): Promise<boolean> {
  if (site.pages.includes(address)) return buildOf(new TextDecoder().decode(body)) === site.build;
  const expected = site.files[address];
  return expected === undefined || (await sha256(body)).startsWith(expected);
}

async function sha256(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
