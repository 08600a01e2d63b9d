// Every message, once: who receives it (in its name), who may send it, what it says and what is answered.
// Sending and checking senders is src/browser/messaging.ts.
import * as v from 'valibot';
import { openings } from '../settings/sites';

/** Who may send: our script in a news page's top frame, or our background. */
export type Sender = 'page' | 'background';

interface MessageSpec {
  readonly from: Sender;
  readonly request: v.GenericSchema;
  readonly reply: v.GenericSchema;
}

const nothing = v.optional(v.null(), null);
const marks = v.strictObject({ onPage: v.boolean(), note: v.nullable(v.string()) });

const SiteStateSchema = v.object({
  /** What “this site” stands for, e.g. `example.com`; null for a page of no site. */
  name: v.nullable(v.string()),
  open: v.picklist(openings),
  /** False where the browser has not been asked for this site, or the person took the permission back. */
  isAllowed: v.boolean(),
});

/** What the reader says of the site it is opened on. */
export type SiteState = v.InferOutput<typeof SiteStateSchema>;

export const protocol = {
  /** The detector looked at a page. Sent where it is an article, and when an earlier answer no longer holds. */
  'background/page-checked': {
    from: 'page',
    request: v.strictObject({ isArticle: v.boolean() }),
    reply: v.object({
      /** The person's own shortcut as the browser writes it (`Alt+R`), empty where they removed it. */
      shortcut: v.string(),
      /** The person wants the reader to open by itself here, and the browser allows it. */
      opensByItself: v.boolean(),
    }),
  },
  /** The page is ready, and nobody has opened or closed the reader in it yet: it may open by itself now. */
  'background/open-here': {
    from: 'page',
    request: v.null(),
    reply: nothing,
  },
  /** What the person chose for the site of the page that asks. */
  'background/read-site': {
    from: 'page',
    request: v.null(),
    reply: SiteStateSchema,
  },
  /**
   * The person chooses in the reader when it opens on this site. Where the browser has to ask first, which it does on the
   * extension's own pages alone, the options open at this site and nothing is changed.
   */
  'background/choose-opening': {
    from: 'page',
    request: v.strictObject({ open: v.picklist(openings) }),
    reply: v.object({ kept: v.picklist(['sync', 'local', 'not', 'asked-in-options']) }),
  },
  /** The reader opened or closed, or cannot work here (not a page of HTML), and what it made of the page. */
  'background/reader-changed': {
    from: 'page',
    request: v.strictObject({ state: v.picklist(['open', 'closed', 'cannot-run']), isArticle: v.boolean() }),
    reply: nothing,
  },
  /** A file of the dyslexia-friendly font from our own package, base64; null where it cannot be read. */
  'background/read-font': {
    from: 'page',
    request: v.strictObject({ file: v.pipe(v.string(), v.regex(/^[\w-]+\.woff2$/)) }),
    reply: v.object({ base64: v.nullable(v.string()) }),
  },
  /** The phrases of a language from our own package, as JSON; null where there are none. */
  'background/read-words': {
    from: 'page',
    request: v.strictObject({ language: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)) }),
    reply: v.object({ table: v.nullable(v.string()) }),
  },
  /** The person asks the reader for all options, or for those of this site; pages of news cannot open them. */
  'background/open-options': {
    from: 'page',
    request: v.strictObject({ at: v.picklist(['all', 'site']) }),
    reply: nothing,
  },
  /** Opens the reader by itself. Nobody answers in a page where it never was open. */
  'page/open': {
    from: 'background',
    request: v.null(),
    reply: nothing,
  },
  /** The person asks the reader to hide something: the picker's script comes into the page. */
  'background/pick': {
    from: 'page',
    request: v.null(),
    reply: nothing,
  },
  /** Gives one of the person's rules these marks, or takes it away; told is what it was before. Null: there was or is none. */
  'background/change-rule': {
    from: 'page',
    request: v.strictObject({ text: v.pipe(v.string(), v.maxLength(8192)), marks: v.nullable(marks) }),
    reply: v.object({ kept: v.boolean(), before: v.nullable(marks) }),
  },
  /** What the person chose for sites has changed: the button of an open page may have to look another way. Nobody answers. */
  'detector/sites-changed': {
    from: 'background',
    request: v.null(),
    reply: nothing,
  },
  /** The rules that hide on pages have changed. Nobody answers. */
  'hider/rules-changed': {
    from: 'background',
    request: v.null(),
    reply: nothing,
  },
  /** Opens the picker, or closes it where it is open; with `atMenu` on what the page's menu was opened on. */
  'picker/toggle': {
    from: 'background',
    request: v.strictObject({ atMenu: v.boolean() }),
    reply: v.object({ open: v.boolean() }),
  },
  /** Opens the reader, or closes it where it is open. Nobody answers in a page where it never was open. */
  'page/toggle': {
    from: 'background',
    request: v.null(),
    reply: v.object({ open: v.boolean() }),
  },
} as const satisfies Record<string, MessageSpec>;

export type MessageName = keyof typeof protocol;
export type Request<N extends MessageName> = v.InferOutput<(typeof protocol)[N]['request']>;
export type Reply<N extends MessageName> = v.InferOutput<(typeof protocol)[N]['reply']>;

/** A part of the extension that answers messages; the first part of a message's name. */
export type Receiver = MessageName extends `${infer R}/${string}` ? R : never;
export type MessageTo<R extends Receiver> = Extract<MessageName, `${R}/${string}`>;

/** What goes over the wire. */
export interface Message<N extends MessageName = MessageName> {
  readonly galley: N;
  readonly body: Request<N>;
}

const MessageSchema = v.object({ galley: v.string(), body: v.optional(v.unknown(), null) });

/** Reads whatever arrived. Null for what is not a well-formed message to this receiver; never throws. */
export function readMessage<R extends Receiver>(receiver: R, arrived: unknown): Message<MessageTo<R>> | null {
  const outer = v.safeParse(MessageSchema, arrived);
  if (!outer.success) return null;
  const name = outer.output.galley;
  if (!Object.hasOwn(protocol, name) || !name.startsWith(`${receiver}/`)) return null;
  const body = v.safeParse(protocol[name as MessageName].request, outer.output.body);
  return body.success ? ({ galley: name, body: body.output } as Message<MessageTo<R>>) : null;
}

/** Reads an answer. Null for what does not fit the message's reply; never throws. */
export function readReply<N extends MessageName>(name: N, arrived: unknown): Reply<N> | undefined {
  const reply = v.safeParse(protocol[name].reply, arrived ?? null);
  return reply.success ? reply.output : undefined;
}
