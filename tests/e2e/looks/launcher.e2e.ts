import { looksOf } from './support/looks';

looksOf('launcher');
