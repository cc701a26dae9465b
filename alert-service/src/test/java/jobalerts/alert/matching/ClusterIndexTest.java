package jobalerts.alert.matching;

class ClusterIndexTest extends AlertIndexContract {

  ClusterIndexTest() {
    super(new ClusterIndex());
  }
}
