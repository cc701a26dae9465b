package jobalerts.ingest.sources.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jobalerts.ingest.sources.Secret;
import jobalerts.ingest.sources.SourceChange;
import jobalerts.ingest.sources.Sources;
import jobalerts.ingest.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sources and their secrets; {@link OperatorsOnly} stands before it. */
@RestController
@RequestMapping("/v1/sources")
class SourcesController {

  record NewSource(
      @NotNull
          @Pattern(
              regexp = "[a-z0-9][a-z0-9-]{1,62}",
              message = "must be 2 to 63 of a-z, 0-9 and -, and begin with a letter or digit")
          String name) {}

  record AddedSecret(String name, UUID secretId, String secret) {}

  record SecretView(UUID secretId, Instant createdAt) {}

  record SourceView(String name, List<SecretView> secrets) {}

  private final Sources sources;

  SourcesController(Sources sources) {
    this.sources = sources;
  }

  @GetMapping
  List<SourceView> list() {
    return sources.names().stream()
        .map(
            name -> new SourceView(name, sources.secretsOf(name).stream().map(this::view).toList()))
        .toList();
  }

  @PostMapping
  ResponseEntity<AddedSecret> add(@Valid @RequestBody NewSource source) {
    return created(source.name(), sources.add(source.name()));
  }

  @PostMapping("/{name}/secrets")
  ResponseEntity<AddedSecret> addSecret(@PathVariable String name) {
    return created(name, sources.addSecret(name));
  }

  @DeleteMapping("/{name}/secrets/{secretId}")
  ResponseEntity<Void> retireSecret(@PathVariable String name, @PathVariable UUID secretId) {
    return switch (sources.retireSecret(name, secretId)) {
      case SourceChange.SecretRetired _, SourceChange.SecretAdded _ ->
          ResponseEntity.noContent().build();
      case SourceChange.Unknown _ -> throw unknown();
      case SourceChange.Conflict conflict -> throw conflict(conflict);
    };
  }

  private static ResponseEntity<AddedSecret> created(String name, SourceChange change) {
    return switch (change) {
      case SourceChange.SecretAdded(Secret secret) ->
          ResponseEntity.created(URI.create("/v1/sources/" + name))
              .body(new AddedSecret(name, secret.id(), secret.written()));
      case SourceChange.SecretRetired _, SourceChange.Unknown _ -> throw unknown();
      case SourceChange.Conflict conflict -> throw conflict(conflict);
    };
  }

  private SecretView view(Secret secret) {
    return new SecretView(secret.id(), secret.createdAt());
  }

  private static Refusal unknown() {
    return Refusal.of(HttpStatus.NOT_FOUND, "unknown-source", "No such source or secret.");
  }

  private static Refusal conflict(SourceChange.Conflict conflict) {
    return Refusal.of(HttpStatus.CONFLICT, "conflict", conflict.reason());
  }
}
