// What runs inside Firefox's own window, where its toolbar, keys and menus are. Each function is sent there as source, so it
// stands alone: no imports, no outer names. Firefox's globals are typed as far as they are used.

declare const CustomizableUI: {
  getPlacementOfWidget(id: string): { readonly area: string } | null;
  addWidgetToArea(id: string, area: string): void;
};
declare const gBrowser: { readonly selectedBrowser: { focus(): void } };
declare const Cc: Record<string, { createInstance(kind: unknown): TextInput } | undefined>;
declare const Ci: Record<string, unknown>;
declare const WebExtensionPolicy: {
  getByID(id: string): { readonly extension: { terminateBackground(options: object): Promise<void> } };
};
declare const Services: { readonly prefs: { setStringPref(name: string, value: string): void } };
declare const ChromeUtils: {
  importESModule(url: string): {
    AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
    ExtensionPermissions: Record<'add' | 'remove', (id: string, what: object, extension: unknown) => Promise<void>>;
  };
};
declare const PopupNotifications: {
  readonly panel: { readonly state: string; readonly firstElementChild: Question | null };
};

/** Firefox's question beside the address, with its two buttons. */
interface Question {
  readonly button: HTMLElement;
  readonly secondaryButton: HTMLElement;
}

interface TextInput {
  beginInputTransactionForTests(window: unknown): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}
interface MousePort {
  synthesizeMouseEvent(type: string, x: number, y: number, options: object): void;
}
interface MenuPopup extends HTMLElement {
  readonly state: string;
  activateItem(item: Element): void;
}

/** Puts the extension's button into the toolbar, where a person who pinned it has it. */
export async function placeButton(button: string): Promise<void> {
  if (CustomizableUI.getPlacementOfWidget(button)?.area !== 'nav-bar')
    CustomizableUI.addWidgetToArea(button, 'nav-bar');
  for (let i = 0; i < 100 && !document.getElementById(button); i++) await new Promise((done) => setTimeout(done, 20));
  if (!document.getElementById(button)) throw new Error('The toolbar button did not appear.');
}

/** Clicks the button with the mouse, at the place where it is drawn. */
export function clickButton(button: string): void {
  const face = document.getElementById(button)?.querySelector('.unified-extensions-item-action-button');
  if (!face) throw new Error('The toolbar shows no button of the extension.');
  const { x, y, width, height } = face.getBoundingClientRect();
  if (width === 0) throw new Error('The toolbar button is not drawn.');
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    const port = window as unknown as MousePort;
    port.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, clickCount: 1 });
  }
}

/** The words that the toolbar button shows for the tab in front. */
export function readButton(button: string): string {
  const face = document.getElementById(button)?.querySelector('.unified-extensions-item-action-button');
  return face?.getAttribute('tooltiptext') ?? face?.getAttribute('label') ?? '';
}

/** Presses Alt+R on the window's keyboard path, where Firefox looks for shortcuts. */
export function pressAltR(): void {
  gBrowser.selectedBrowser.focus();
  const port = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci['nsITextInputProcessor']);
  if (!port?.beginInputTransactionForTests(window)) throw new Error('Firefox gave no keyboard.');
  const alt = new KeyboardEvent('', { key: 'Alt', code: 'AltLeft', keyCode: 18 });
  const letter = new KeyboardEvent('', { key: 'r', code: 'KeyR', keyCode: 82 });
  port.keydown(alt);
  port.keydown(letter);
  port.keyup(letter);
  port.keyup(alt);
}

export function isMenuOpen(): boolean {
  return (document.getElementById('contentAreaContextMenu') as MenuPopup | null)?.state === 'open';
}

/** Chooses an entry of this extension, which stands in a menu of its own within the open context menu. */
export async function chooseMenuEntry(id: string, item: string): Promise<void> {
  const menu = document.getElementById('contentAreaContextMenu') as MenuPopup | null;
  const widget = id.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  const entry = menu?.querySelector(`[id="${widget}-menuitem-_${item}"]`);
  const popup = entry?.closest('menupopup') as MenuPopup | null;
  const owner = popup?.parentElement as (HTMLElement & { openMenu(open: boolean): void }) | null;
  if (!menu || !entry || !popup) throw new Error(`The context menu has no entry ${item} of the extension.`);
  if (popup !== menu) {
    owner?.openMenu(true);
    for (let i = 0; i < 100 && popup.state !== 'open'; i++) await new Promise((done) => setTimeout(done, 20));
  }
  popup.activateItem(entry);
}

/** Says yes or no to the question that Firefox shows. */
export async function answerQuestion(allow: boolean): Promise<void> {
  for (let i = 0; i < 200 && PopupNotifications.panel.state !== 'open'; i++)
    await new Promise((done) => setTimeout(done, 50));
  const question = PopupNotifications.panel.firstElementChild;
  if (question === null) throw new Error('Firefox asked nothing.');
  // A click in the first half second is taken for one meant for the page.
  await new Promise((done) => setTimeout(done, 600));
  (allow ? question.button : question.secondaryButton).click();
}

/** Takes or gives the sites that the installation gave, as the page of the add-on does. */
export async function changeSites(id: string, how: 'add' | 'remove'): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const all = { permissions: [], origins: ['http://*/*', 'https://*/*'], data_collection: [] };
  await ExtensionPermissions[how](id, all, WebExtensionPolicy.getByID(id).extension);
}

/** Stops the background page as Firefox does when it has been idle. */
export async function stop(id: string): Promise<void> {
  const options = { ignoreDevToolsAttached: true, disableResetIdleForTest: true };
  await WebExtensionPolicy.getByID(id).extension.terminateBackground(options);
}

/** Reloads the add-on, as an update does. */
export async function reload(id: string): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(id)).reload();
}

/** Says which address the pages of the extension will have. */
export function setAddress(id: string, uuid: string): void {
  Services.prefs.setStringPref('extensions.webextensions.uuids', JSON.stringify({ [id]: uuid }));
}
