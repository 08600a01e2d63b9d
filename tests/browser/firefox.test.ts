import { travel } from './journeys/index';

travel('firefox');
