// The second script on every page: hides on the page itself what the person's rules say. Nearly always that is nothing.
import { hearBare } from '../browser/bare-api';
import { hideHere } from './hide-here';
import { pageSlot } from './slot';

const slot = pageSlot();
if (/html/.test(document.contentType)) void hideHere(slot).refresh();
// Heard here for the detector, which is the smaller for it.
hearBare('detector/sites-changed', () => slot.tellAgain?.());
