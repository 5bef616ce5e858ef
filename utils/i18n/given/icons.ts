import { given } from './words';

export const { ICONS, MARK } = given('icons').en;
