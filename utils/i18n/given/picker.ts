import { given } from './words';

export const picker = given('picker');
