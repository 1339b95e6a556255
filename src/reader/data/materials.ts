/** Families of skills that things are made in (R21): with "using", the verb's level holds. */
export const MATERIAL_FAMILIES: readonly string[] = [
  'programming languages',
  'frameworks and libraries',
  'databases and storage',
  'cloud services',
  'protocols and standards',
  'platforms and systems',
  'engineering practice',
]

/** Skills of other families that are materials all the same: what they describe is code. */
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
