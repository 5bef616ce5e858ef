import { given } from './words';

export const lockWords = given('lock');
