/** How pictures are written: elements of SVG, widths of letters, the legend's patterns. */
package org.firewell.render.svg;
