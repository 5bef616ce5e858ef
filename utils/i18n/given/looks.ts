import { given } from './words';

export const looks = given('looks').en;
