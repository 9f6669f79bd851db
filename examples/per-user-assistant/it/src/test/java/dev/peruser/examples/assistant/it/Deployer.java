package dev.peruser.examples.assistant.it;

import java.nio.file.Path;

/** Brings applications into a running server and takes them away; each call waits for that. */
interface Deployer {

  /** Deploys a WAR; its name becomes the application's path. */
  void deploy(Path war, String name) throws Exception;

  /** Deploys what is deployed once more. */
  void redeploy(Path war, String name) throws Exception;

  void undeploy(String name) throws Exception;
}
