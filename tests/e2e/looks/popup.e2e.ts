import { looksOf } from './support/looks';

looksOf('popup');
