package org.firewell.api;

import static org.firewell.api.openapi.Schemas.object;
import static org.firewell.api.openapi.Schemas.text;
import static org.firewell.api.openapi.Schemas.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.firewell.api.http.Link;
import org.firewell.api.openapi.ApiDocument;
import org.firewell.api.openapi.Area;
import org.firewell.api.openapi.Operation;
import org.firewell.api.openapi.Parameter;
import org.firewell.standard.TaskKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The steps of a hydrant, and the tasks with their versions and sites. */
@Component
@Order(12)
class LedgerArea implements Area {

  private static final String TAG = "Ledger";
  private static final String UUID_EXAMPLE = "00000000-0000-4000-8000-000000000001";
  private static final String TASK = "/tasks/{documentId}/{unit}/{kind}";

  private static final Map<String, Object> KINDS =
      words(Stream.of(TaskKind.values()).map(TaskKind::key).toList());

  private static final Parameter AS_OF =
      Parameter.query("as_of", "哪天的 · as of this day", text("date"));

  private static final Parameter[] OF_TASK = {
    Parameter.path("documentId", "文件 · the document", text(), "jinjiang-2022"),
    Parameter.path("unit", "单位 · the unit", text(), "350582104"),
    Parameter.path("kind", "新建或补建 · new ones or make-up", KINDS, "new")
  };

  @Override
  public void tell(ApiDocument document) {
    document.tag(TAG, "任务与台账 · tasks and the ledger");
    steps(document);
    document
        .addOwn(
            "GET",
            "/tasks",
            Operation.of(
                    "getTasks", TAG, "各单位的任务与进度", "what is asked of each unit, and how far it is")
                .takes(
                    Parameter.query("document", "哪个文件的 · of this document", text()),
                    AS_OF,
                    Parameter.query("unit", "哪个单位的 · of this unit", text()),
                    Parameter.query("kind", "哪一种 · of this kind", KINDS),
                    Parameter.query("state", "前景如何的 · with this outlook", text()))
                .gives(200, "任务 · the tasks", Link.JSON, object()))
        .addOwn(
            "GET",
            TASK,
            Operation.of("getTask", TAG, "一项任务", "a task, its versions, its hydrants")
                .takes(OF_TASK)
                .takes(AS_OF)
                .gives(200, "任务 · the task", Link.JSON, object()))
        .addOwn(
            "POST",
            TASK + "/versions",
            entered(
                Operation.of("enterVersion", TAG, "任务的新版本", "the next version of a task")
                    .takes(OF_TASK)
                    .body(
                        Link.JSON,
                        of(
                            TaskForm.members(),
                            "version",
                            "document",
                            "holds_from",
                            "quantity",
                            "deadline",
                            "reason"))))
        .addOwn(
            "POST",
            TASK + "/sites",
            entered(
                Operation.of("planSites", TAG, "把选址列为规划", "plan hydrants at proposed places")
                    .takes(OF_TASK)
                    .takes(
                        Parameter.query(
                            "check",
                            "只核对，不列入 · tell what would become of them, plan none",
                            words(List.of("yes", "no"))))
                    .body(Link.JSON, of(Sites.members(), "sites"))));
  }

  private static void steps(ApiDocument document) {
    Parameter hydrant = Parameter.path("hydrantId", "消火栓 · the hydrant", text(), "h01");
    document
        .addOwn(
            "GET",
            "/hydrants/{hydrantId}/steps",
            Operation.of("getSteps", TAG, "走过的步骤", "a hydrant's steps, and what can follow")
                .takes(hydrant)
                .gives(200, "步骤 · the steps", Link.JSON, object()))
        .addOwn(
            "POST",
            "/hydrants/{hydrantId}/steps",
            entered(
                Operation.of("takeStep", TAG, "走一步", "take a step; sent again it is taken once")
                    .takes(hydrant)
                    .body(Link.JSON, of(StepForm.members(), "id", "to", "on"))))
        .addOwn(
            "POST",
            "/hydrants/{hydrantId}/steps/{stepId}/undo",
            Operation.of(
                    "undoStep",
                    TAG,
                    "撤销一步",
                    "undo a step: who took it that day, or an administrator")
                .takes(hydrant)
                .takes(Parameter.path("stepId", "步骤 · the step", text("uuid"), UUID_EXAMPLE))
                .body(Link.JSON, object(Map.of("reason", text())))
                .gives(201, "撤销 · the edit that undoes it", Link.JSON, object()));
  }

  /** What is entered with some members, of which some must be there. */
  private static Map<String, Object> of(List<String> members, String... asked) {
    Map<String, Object> properties = new LinkedHashMap<>();
    members.forEach(member -> properties.put(member, Map.of()));
    return object(properties, asked);
  }

  private static Operation entered(Operation operation) {
    return operation
        .gives(200, "早已如此 · it is kept already", Link.JSON, object())
        .gives(201, "结果 · what became of it", Link.JSON, object());
  }
}
