const KEY = 'phoenix-port-guide.request-form';

// A browser with storage disabled throws on first access.
export function readStoredForm(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Stores the form on the device, or deletes it; if the browser refuses, the page works without. */
export function storeForm(form: string | null): void {
  try {
    if (form === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, form);
  } catch {
    // The only loss is that the form is not remembered.
  }
}
