import { testClaimsOf } from './claims.ts';

testClaimsOf('network');
