// Compares a key press with a shortcut as browsers write it ("Alt+R", "Ctrl+Shift+Y", "F9").

/** Whether the event is the press of `shortcut`; never for an empty one. */
export function isShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.split('+');
  const key = parts.pop() ?? '';
  const held = (...names: string[]): boolean => names.some((name) => parts.includes(name));
  return (
    key !== '' &&
    // By place for what Option or AltGr turns into another letter, by name for other layouts and named keys.
    (event.code === `Key${key}` || event.code === `Digit${key}` || event.key.toUpperCase() === key.toUpperCase()) &&
    event.altKey === held('Alt') &&
    event.shiftKey === held('Shift') &&
    event.ctrlKey === held('Ctrl', 'MacCtrl') &&
    event.metaKey === held('Command', 'Meta')
  );
}
