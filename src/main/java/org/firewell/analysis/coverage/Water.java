package org.firewell.analysis.coverage;

import java.util.List;

/**
 * What the sources give, where it is asked whether that is enough.
 *
 * @param outlets by source
 * @param complete whether every kind that was asked for has a layer
 */
record Water(Need need, List<Outlet> outlets, boolean complete) {}
