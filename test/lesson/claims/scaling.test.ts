import { testClaimsOf } from './claims.ts';

testClaimsOf('scaling');
