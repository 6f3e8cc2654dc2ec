/**
 * Papers as files: how does a {@link org.firewell.paper.Paper} look on a page, in print and as a
 * workbook?
 *
 * <p>One HTML document, whose style sheet is {@code web/css/paper.css}; the PDF is that document on
 * A4 pages; the workbook has a sheet for the paper and one for each annex. From each figure a link
 * leads to the rows that it counts. The same paper gives the same bytes. Nothing is fetched while a
 * paper is printed, and every text is escaped.
 */
package org.firewell.render.print;
