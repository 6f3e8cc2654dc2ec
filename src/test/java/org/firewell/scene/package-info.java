/**
 * Scenes for tests: a desert in metres and compass directions, on which every answer can be worked
 * by hand.
 */
package org.firewell.scene;
