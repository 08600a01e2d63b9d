import { travel } from './journeys/index';

travel('chromium');
