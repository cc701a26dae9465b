package jobalerts.alert.matching;

/** What every index keeps to. */
abstract class AlertIndexContract
    implements FindsAlerts,
        FollowsChanges,
        ServesSinks,
        ServesManyThreads,
        OutlivesBrokenAlerts,
        AgreesWithBruteForce {

  private final AlertIndex index;

  AlertIndexContract(AlertIndex empty) {
    this.index = empty;
  }

  @Override
  public final AlertIndex index() {
    return index;
  }
}
