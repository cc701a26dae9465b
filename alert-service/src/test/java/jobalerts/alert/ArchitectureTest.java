package jobalerts.alert;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@AnalyzeClasses(packages = "jobalerts.alert", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule MATCHING_IS_PLAIN_JAVA =
      noClasses()
          .that(resideInAPackage("jobalerts.alert.matching.."))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.springframework..",
                  "org.apache.kafka..",
                  "java.sql..",
                  "javax.sql..",
                  "org.postgresql..",
                  "jakarta..",
                  "org.slf4j.."))
          .because("matching is a library; it is benchmarked and tested without any surroundings");

  @ArchTest
  static final ArchRule MATCHING_STANDS_ALONE =
      noClasses()
          .that(resideInAPackage("jobalerts.alert.matching.."))
          .should()
          .dependOnClassesThat(
              resideInAPackage("jobalerts.alert..")
                  .and(resideInAPackage("jobalerts.alert.matching..").negate()))
          .because("everything else depends on it");

  @ArchTest
  static final ArchRule FIELDS_ARE_SET_BY_CONSTRUCTORS =
      noFields()
          .should()
          .beAnnotatedWith(Autowired.class)
          .orShould()
          .beAnnotatedWith(Value.class)
          .because("a class that can be made without Spring can be tested without it");

  @ArchTest
  static final ArchRule OUTPUT_GOES_TO_THE_LOG = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule TIME_COMES_FROM_THE_CLOCK =
      noClasses()
          .should(callMethod(Instant.class, "now"))
          .orShould(callMethod(LocalDate.class, "now"))
          .orShould(callMethod(LocalTime.class, "now"))
          .orShould(callMethod(LocalDateTime.class, "now"))
          .orShould(callMethod(OffsetDateTime.class, "now"))
          .orShould(callMethod(ZonedDateTime.class, "now"))
          .orShould(callMethod(System.class, "currentTimeMillis"))
          .because("tests set the clock");

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses classes) {
    JavaPackage root = classes.getPackage("jobalerts.alert");
    assertThat(root.getSubpackagesInTree())
        .filteredOn(it -> !it.getClasses().isEmpty())
        .hasSizeGreaterThan(8)
        .allMatch(it -> it.isAnnotatedWith(NullMarked.class), "is @NullMarked");
    assertThat(root.isAnnotatedWith(NullMarked.class)).isTrue();
  }
}
