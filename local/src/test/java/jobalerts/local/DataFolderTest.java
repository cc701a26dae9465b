package jobalerts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir private Path temp;

  @Test
  void refusesASecondLockInOneLineThatNamesTheHolder() {
    Path path = temp.resolve("data");
    try (DataFolder _ = DataFolder.lock(path)) {
      assertThatThrownBy(() -> DataFolder.lock(path))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining(path.toString())
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void givesTheFolderBackWhenClosed() {
    DataFolder.lock(temp).close();
    try (DataFolder again = DataFolder.lock(temp)) {
      assertThat(again.broker()).hasParentRaw(again.database().getParent());
    }
  }

  @Test
  void saysWhyAFolderCanNotBeUsed() throws IOException {
    Path file = Files.createFile(temp.resolve("a-file"));
    assertThatThrownBy(() -> DataFolder.lock(file))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(file.toString());
  }
}
