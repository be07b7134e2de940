/** Whether the key belongs to an ongoing IME composition, so the page must ignore it. */
export function isComposingKey(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari marks the Enter that ends a composition only so
  return event.isComposing || event.keyCode === 229;
}
