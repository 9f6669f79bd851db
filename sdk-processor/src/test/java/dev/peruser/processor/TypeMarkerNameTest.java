package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.processor.write.TypeMarkerName;
import java.util.List;
import java.util.Locale;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

/** The names of the interfaces that lead from type names to registrations. */
class TypeMarkerNameTest {

  @Test
  void isTheTypeNameWithAllThatAFileSystemMayConfuseWrittenOut() {
    assertThat(TypeMarkerName.of("notepad")).isEqualTo("peruser.types._notepad.Type");
    assertThat(TypeMarkerName.of("web-Search_2"))
        .isEqualTo("peruser.types._web_2d__53_earch__2.Type");
  }

  @Test
  void isANameOfJavaForKeywordsAndNumbersToo() {
    assertThat(List.of("switch", "7", "a.b", "_", "-"))
        .map(TypeMarkerName::of)
        .allMatch(SourceVersion::isName)
        .doesNotHaveDuplicates();
  }

  @Test
  void isDifferentForNamesThatDifferOnlyInCaseOrInWhatIsWrittenOut() {
    assertThat(List.of("a_b", "a__b", "a_2d_b", "a-b", "A-b", "a_-b", "a-_b", "ab"))
        .map(name -> TypeMarkerName.of(name).toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
  }

  @Test
  void isNoneForANameThatNoFolderCanHave() {
    assertThat(TypeMarkerName.of("a".repeat(201))).isEmpty();
  }
}
