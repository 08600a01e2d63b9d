// The ordered list of passes. A comment stands only where the position matters.
import type { Pass } from '../pass';
import { adLabels } from './ad-labels';
import { appPromotion } from './app-promotion';
import { authorBoxes } from './author-boxes';
import { boilerplate } from './boilerplate';
import { captions } from './captions';
import { comments } from './comments';
import { continueButtons } from './continue-buttons';
import { cookieText } from './cookie-text';
import { credits } from './credits';
import { donations } from './donations';
import { embeddedPosts } from './embedded-posts';
import { failedWidgets } from './failed-widgets';
import { forms } from './forms';
import { hidden } from './hidden';
import { legal } from './legal';
import { newsletters } from './newsletters';
import { pageFurniture } from './page-furniture';
import { pictures } from './pictures';
import { playerMessages } from './player-messages';
import { pullQuotes } from './pull-quotes';
import { relatedLinks } from './related-links';
import { repeatedMetadata } from './repeated-metadata';
import { shareBars } from './share-bars';
import { upsells } from './upsells';
import { userRules } from './user-rules';

/** Passes that clean the story, in running order. */
export const passes: readonly Pass[] = [
  userRules,
  // First, since a headline repeated in the body may look like a link to another story.
  repeatedMetadata,
  failedWidgets,
  playerMessages,
  adLabels,
  cookieText,
  // Before newsletters, since a button for sharing by mail says “Email” as their fields do.
  shareBars,
  newsletters,
  upsells,
  donations,
  appPromotion,
  continueButtons,
  relatedLinks,
  comments,
  authorBoxes,
  legal,
  pageFurniture,
  forms,
  pullQuotes,
  // Last: what has a kind of its own is named by that kind in the journal.
  boilerplate,
];

/** Passes for parts of the story itself: they run where somebody asks for them, once its pictures are complete. */
export const passesOnRequest: readonly Pass[] = [embeddedPosts, pictures, captions, credits];

/** Every pass of the engine; `hidden` runs before the story is found, and once more at the end. */
export const allPasses: readonly Pass[] = [hidden, ...passes, ...passesOnRequest];

/** Ids of the passes that do not run where nothing else is asked for. */
export const leftOut: readonly string[] = passesOnRequest.map(({ id }) => id);
