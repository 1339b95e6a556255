/**
 * Families of technical skills that are instruments (R21): "manage sprints using Jira" asks for use of Jira.
 * Skills of other families are materials, things are made in them: with "using", the verb's level holds.
 */
export const INSTRUMENT_FAMILIES: readonly string[] = ['business software', 'software tools']

/** Skills of those families that are materials all the same: what they describe is code. */
export const MATERIAL_SKILLS: readonly string[] = [
  'Terraform',
  'Pulumi',
  'AWS CloudFormation',
  'Ansible',
  'Chef',
  'Puppet',
  'Docker',
  'Docker Compose',
  'Kubernetes',
  'Helm',
  'Unity',
  'Unreal Engine',
  'LookML',
  'dbt',
  'Apache Airflow',
  'Apache Spark',
  'Apache Kafka',
]
