package org.firewell.location;

/** Looks on while a plan is made. Asked now and then, from one thread. */
public interface Watch {

  /** Tells nobody and never has enough. */
  Watch NONE =
      new Watch() {
        @Override
        public void at(long objective, long bound) {
          // nobody looks on
        }

        @Override
        public boolean isEnough() {
          return false;
        }
      };

  /** The best plan so far and what no plan can pass. */
  void at(long objective, long bound);

  /** Whether the best so far is to be taken now. */
  boolean isEnough();
}
