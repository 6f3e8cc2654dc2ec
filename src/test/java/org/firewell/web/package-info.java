/** The page in a real browser, against the real application; and its pure modules. */
package org.firewell.web;
