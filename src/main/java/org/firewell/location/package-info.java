/**
 * Where to put how many: the problems of facility location, on numbers alone. Sites and demand are
 * counted from 0; what they are, where they lie and who reaches whom is the caller's. Every answer
 * comes with a bound that no other choice can pass.
 */
package org.firewell.location;
