/**
 * Runs an action once the pointer is up, or at once if nothing is being pressed. What moves the page while a button is
 * pressed moves the button away from the pointer, and the click is lost.
 */
export function afterPress(act: () => void): void {
  if (document.querySelector(':active') === null) act();
  else addEventListener('mouseup', () => setTimeout(act), {once: true, capture: true});
}
