package jobalerts.alert.matching;

class BruteForceIndexTest extends AlertIndexContract {

  BruteForceIndexTest() {
    super(new BruteForceIndex());
  }
}
