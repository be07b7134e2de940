/** Whether the key belongs to an input method that is putting a character together, and is not for the page. */
export function isComposingKey(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari tells of the Enter that ends a composition by this code only.
  return event.isComposing || event.keyCode === 229;
}
