import { given } from './words';

export const problemWords = given('problems');
