import { given } from './words';

export const ICONS = given('icons').en;
