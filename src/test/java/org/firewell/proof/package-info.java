/**
 * What others compute of the same data, by other means, beside what Firewell computes: PostGIS,
 * pgRouting and JGraphT.
 */
package org.firewell.proof;
