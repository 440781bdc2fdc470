import { testClaimsOf } from './claims.ts';

testClaimsOf('foundations');
