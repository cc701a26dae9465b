package jobalerts.alert.matching;

class ClusterIndexTest extends AlertIndexContract {

  @Override
  AlertIndex index() {
    return new ClusterIndex();
  }
}
