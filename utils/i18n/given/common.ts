import { given } from './words';

export const common = given('common');
