// Takes out of the copy what carries no words a person could read, before anybody walks it twice. Nothing is judged here.

/** Where a person writes their address: whatever its words, the box around it asks for that. */
export const ADDRESS_FIELD = 'input:is([type="email" i],[autocomplete="email" i]):not([type="hidden" i])';

const SILENT =
  'script,style,link,meta,template,object,embed,applet,frame,frameset,canvas,svg,select,textarea,datalist,' +
  `input:not(${ADDRESS_FIELD}),progress,meter,noframes,rp,map,source:not(picture>source,video>source,audio>source)`;

/**
 * Drops scripts, styles, form fields, drawings and comments. `<noscript>` stays for the pictures to look into, and fields for
 * addresses for the pass that takes out what stands around them.
 */
export function dropSilent(body: Element): void {
  for (const element of body.querySelectorAll(SILENT)) element.remove();
  const walker = body.ownerDocument.createTreeWalker(body, 128 /* NodeFilter.SHOW_COMMENT */);
  const comments: Node[] = [];
  while (walker.nextNode() !== null) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}
