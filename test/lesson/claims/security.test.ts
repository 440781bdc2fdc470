import { testClaimsOf } from './claims.ts';

testClaimsOf('security');
