/**
 * What a test needs of the machine it runs on: found where it is, installed where that is allowed,
 * else named in one sentence.
 */
package org.firewell.machine;
