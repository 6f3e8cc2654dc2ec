package org.firewell.analysis.coverage.supply;

import java.util.List;
import org.firewell.analysis.coverage.asked.Need;

/**
 * What the sources give, where it is asked whether that is enough.
 *
 * @param outlets by source
 * @param complete whether every kind that was asked for has a layer
 */
public record Water(Need need, List<Outlet> outlets, boolean complete) {}
