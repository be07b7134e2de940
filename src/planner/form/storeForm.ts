const KEY = 'phoenix-port-guide.request-form';

// A browser with storage disabled throws on first access.
export function readStoredForm(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps the form on the device, or forgets it; where the browser refuses, the page goes on without. */
export function storeForm(form: string | null): void {
  try {
    if (form === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, form);
  } catch {
    // Nothing is lost but the memory of it.
  }
}
