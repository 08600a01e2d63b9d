// The second script on every page: hides on the page itself what the person's rules say. Nearly always that is nothing.
import { hideHere } from './hide-here';
import { pageSlot } from './slot';

if (/html/.test(document.contentType)) void hideHere(pageSlot()).refresh();
